/** Meetings and what they add up to: regularity, attendance within tenures, and how much of the agenda served the mission. */
@NullMarked
package org.throughline.query.subject.teams.meeting;

import org.jspecify.annotations.NullMarked;
