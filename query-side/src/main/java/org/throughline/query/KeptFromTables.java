package org.throughline.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of a state with what somebody said, or who said it. Whoever reads the subject sees it; whoever counts over
 * all of them with SQL does not need it, so the views of states have no column for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface KeptFromTables {}
