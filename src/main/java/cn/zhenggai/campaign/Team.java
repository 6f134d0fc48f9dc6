package cn.zhenggai.campaign;

import java.util.List;

/**
 * A team of a campaign. Its people may come from any unit of the county.
 *
 * @param jointWith departments that go along without people of their own in the system, as printed; null for none
 */
public record Team(long id, String name, Member leader, List<Member> members, String jointWith) {

    public record Member(long id, String name, String unitName) {}

    boolean has(long personId) {
        return leader.id() == personId || members.stream().anyMatch(member -> member.id() == personId);
    }
}
