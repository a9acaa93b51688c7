package org.throughline.infra.errand;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.info.ProjectInfoAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** An errand that has the database, refuses settings that there are not, and nothing else of the program. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ComponentScan({"org.throughline.infra.database", "org.throughline.infra.settings"})
@ConfigurationPropertiesScan({"org.throughline.infra.database", "org.throughline.infra.people"})
@ImportAutoConfiguration(ProjectInfoAutoConfiguration.class)
@interface OnTheDatabase {}
