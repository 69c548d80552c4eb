/** Pages of hearings and meetings: the public's seats and lots, and the desk that settles and records them. */
@org.jspecify.annotations.NullMarked
package mingbai.participation.meeting.web;
