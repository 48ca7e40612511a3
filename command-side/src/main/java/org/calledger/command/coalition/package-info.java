/** Coalitions of institutions around a problem. */
@NullMarked
package org.calledger.command.coalition;

import org.jspecify.annotations.NullMarked;
