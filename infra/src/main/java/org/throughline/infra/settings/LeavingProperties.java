package org.throughline.infra.settings;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the program ends.
 *
 * @param pause how long it answers after it has said that it is not ready any more, so that a balancer learns of it
 */
@ConfigurationProperties("throughline.leaving")
public record LeavingProperties(@DefaultValue("2s") Duration pause) {}
