package cn.zhenggai.campaign.team;

/**
 * A school that a team must keep away from, with another team that could take it.
 *
 * @param suggestedId null when every team has somebody who must keep away
 */
public record Clash(
        long schoolId, String schoolName, long teamId, String teamName, Long suggestedId, String suggestedName) {}
