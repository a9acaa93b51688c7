package org.throughline.infra.database;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.springframework.beans.factory.annotation.Qualifier;

/** Connections that reads have for themselves: read-only, each statement within a limit. */
@Qualifier
@Retention(RetentionPolicy.RUNTIME)
public @interface ForReads {}
