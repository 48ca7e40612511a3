/** The pages over invented data, to look at: {@code ExamplePages.main}. */
@NullMarked
package org.calledger.query.web.example;

import org.jspecify.annotations.NullMarked;
