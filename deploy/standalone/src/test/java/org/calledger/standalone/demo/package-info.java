@NullMarked
package org.calledger.standalone.demo;

import org.jspecify.annotations.NullMarked;
