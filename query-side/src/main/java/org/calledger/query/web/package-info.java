/** Server-rendered pages in Polish and English. Forms post to the command door from the browser. */
@NullMarked
package org.calledger.query.web;

import org.jspecify.annotations.NullMarked;
