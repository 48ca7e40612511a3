/** A PostgreSQL of our own, its programs brought along, its data in the town's folder. */
@NullMarked
package org.calledger.standalone.postgres;

import org.jspecify.annotations.NullMarked;
