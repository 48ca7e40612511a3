/** Commands over HTTP: one at a time, or in lines. */
@NullMarked
package org.calledger.command.http;

import org.jspecify.annotations.NullMarked;
