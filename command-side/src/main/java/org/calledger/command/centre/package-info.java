/** Local activity centres: a real place, run by an institution, serving communities. */
@NullMarked
package org.calledger.command.centre;

import org.jspecify.annotations.NullMarked;
