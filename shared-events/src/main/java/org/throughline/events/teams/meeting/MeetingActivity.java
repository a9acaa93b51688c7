package org.throughline.events.teams.meeting;

/**
 * What a meeting did, beside going through its agenda. The first six are the activities by which people come to work together; none of them
 * is a target. Source: the requirements, purpose and stance of shared leadership, and what teams meet for.
 */
public enum MeetingActivity {
    SHARING_RESOURCES,
    SEEKING_IDEAS,
    CRITICAL_CONVERSATION,
    REFLECTING_ON_MISTAKES,
    WORKING_ON_CHALLENGES,
    USING_EACH_OTHERS_EXPERTISE,
    /** How teaching goes, and how it is to go. */
    INSTRUCTION,
    /** Looking at data together. */
    DATA,
    /** Whom it serves, and whom it does not. */
    EQUITY,
    /** Learning something together. */
    LEARNING,
    PLANNING
}
