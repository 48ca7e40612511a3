@NullMarked
package org.calledger.standalone;

import org.jspecify.annotations.NullMarked;
