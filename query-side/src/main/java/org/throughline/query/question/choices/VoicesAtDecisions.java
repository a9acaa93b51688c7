package org.throughline.query.question.choices;

import java.util.List;

/**
 * Whose voice was there, decision by decision.
 *
 * @param decisions every decision that was taken, the latest first
 */
public record VoicesAtDecisions(List<VoicesAnswer> decisions) {}
