/** An institution becomes another, staying the same. */
@NullMarked
package org.calledger.command.institution.transform;

import org.jspecify.annotations.NullMarked;
