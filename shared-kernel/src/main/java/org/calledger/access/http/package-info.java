/** The web's side of access: who comes through which door, problems as answers and as pages. */
@NullMarked
package org.calledger.access.http;

import org.jspecify.annotations.NullMarked;
