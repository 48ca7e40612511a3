package org.calledger.query.web.frame;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.calledger.access.Role;

/** Who may open the pages of a controller: anybody with one of the roles. Without it: anybody. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenTo {
    Role[] value();
}
