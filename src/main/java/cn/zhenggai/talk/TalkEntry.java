package cn.zhenggai.talk;

import java.time.Instant;

/**
 * What is written down of a talk.
 *
 * @param venue where it was held
 * @param talkers who talked to the school (约谈人), by name and post
 * @param attendees who came (被约谈人), by name and post
 * @param said what was talked about
 * @param promise how the school took it and what it promised (表态)
 */
public record TalkEntry(Instant heldAt, String venue, String talkers, String attendees, String said, String promise) {}
