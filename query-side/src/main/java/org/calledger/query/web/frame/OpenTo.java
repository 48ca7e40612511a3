package org.calledger.query.web.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.calledger.access.Purpose;

/** What the pages of a controller are for, and so who may open them. Without it: whoever the doors let in. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    Purpose value();
}
