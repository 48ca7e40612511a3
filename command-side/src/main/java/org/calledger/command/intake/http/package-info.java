/** Imports over HTTP, and how they are wired. */
@NullMarked
package org.calledger.command.intake.http;

import org.jspecify.annotations.NullMarked;
