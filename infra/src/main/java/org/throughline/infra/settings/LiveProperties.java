package org.throughline.infra.settings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Live streams.
 *
 * @param listeners most clients on live streams at a time; others are refused before their stream opens
 */
@ConfigurationProperties("throughline.live")
public record LiveProperties(@DefaultValue("2000") int listeners) {}
