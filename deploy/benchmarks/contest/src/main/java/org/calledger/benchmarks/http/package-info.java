/** Requests over HTTP, by as little code as can send them. */
@NullMarked
package org.calledger.benchmarks.http;

import org.jspecify.annotations.NullMarked;
