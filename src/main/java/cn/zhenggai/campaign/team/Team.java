package cn.zhenggai.campaign.team;

import cn.zhenggai.shared.Actor;
import java.util.List;

/**
 * A team of a campaign. Its people may come from any unit of the county.
 *
 * @param jointWith departments that go along without people of their own in the system, as printed; null for none
 */
public record Team(long id, String name, Member leader, List<Member> members, String jointWith) {

    public record Member(long id, String name, String unitName) {

        Member nameless() {
            return new Member(0, Actor.NOBODY, unitName);
        }
    }

    public Team readBy(Actor reader) {
        return reader.readsPersons()
                ? this
                : new Team(
                        id,
                        name,
                        leader.nameless(),
                        members.stream().map(Member::nameless).toList(),
                        jointWith);
    }

    boolean has(long personId) {
        return leader.id() == personId || members.stream().anyMatch(member -> member.id() == personId);
    }
}
