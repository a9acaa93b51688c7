package org.throughline.events.teams.team;

/** What a team is for; one team may lead and implement. */
public enum TeamPurpose {
    LEADERSHIP,
    IMPLEMENTATION
}
