/** Institutions, communities, centres, programmes, resources. */
@NullMarked
package org.calledger.query.directory;

import org.jspecify.annotations.NullMarked;
