package cn.zhenggai.campaign;

import java.time.LocalDate;

/** A campaign soon ends and a team still has schools to see; published once for each team and last day. */
public record TeamRunsLate(long campaignId, String name, String team, long leaderId, int missing, LocalDate until) {}
