/** Institutions begin to work together around a problem. */
@NullMarked
package org.calledger.command.coalition.form;

import org.jspecify.annotations.NullMarked;
