/** An institution certifies a person's confirmed work for it. */
@NullMarked
package org.calledger.command.volunteering.certify;

import org.jspecify.annotations.NullMarked;
