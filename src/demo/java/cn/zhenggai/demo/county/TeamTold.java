package cn.zhenggai.demo.county;

import cn.zhenggai.demo.Sheet;
import java.util.List;
import java.util.Map;

/**
 * A team of a campaign, by login.
 *
 * @param joint departments that go along without people of their own, null for none
 */
public record TeamTold(String name, String leader, List<String> members, List<String> townships, String joint) {

    public static TeamTold of(Map<String, String> row) {
        String joint = row.get("joint");
        return new TeamTold(
                row.get("name"),
                row.get("leader"),
                Sheet.words(row.get("members")),
                Sheet.words(row.get("townships")),
                joint == null || joint.isBlank() ? null : joint);
    }

    /** Those whose profession it is to write records. */
    public List<String> recorders() {
        return members.stream().anyMatch(login -> login.startsWith("inspector"))
                ? List.of(
                        leader,
                        members.stream()
                                .filter(login -> login.startsWith("inspector"))
                                .findFirst()
                                .orElseThrow())
                : List.of(leader);
    }

    public boolean keepsAway(School school, Offices offices) {
        return offices.keepsAway(leader, school)
                || members.stream().anyMatch(login -> offices.keepsAway(login, school));
    }
}
