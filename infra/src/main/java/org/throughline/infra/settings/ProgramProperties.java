package org.throughline.infra.settings;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is of the whole program.
 *
 * @param zone time zone that decides what day it is, for instance America/Denver; the machine's when absent
 * @param warmUp whether to ask itself, behind everybody else, what is asked first after a start
 */
@ConfigurationProperties("throughline")
public record ProgramProperties(
        @Nullable ZoneId zone, @DefaultValue("true") boolean warmUp) {}
