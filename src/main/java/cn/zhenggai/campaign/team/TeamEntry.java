package cn.zhenggai.campaign.team;

import java.util.List;

/** What somebody enters about a team. */
public record TeamEntry(String name, Long leaderId, List<Long> members, String jointWith) {

    public TeamEntry {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
