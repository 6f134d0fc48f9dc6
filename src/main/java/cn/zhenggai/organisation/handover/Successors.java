package cn.zhenggai.organisation.handover;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.shared.Role;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who could come after somebody who leaves a bureau. */
@Component
public class Successors {

    private final Directory directory;

    Successors(Directory directory) {
        this.directory = directory;
    }

    /** Who holds one of the roles outside of schools, in the order of the roles, each once; not himself. */
    public List<PersonCard> holders(Leaver leaver, Role... roles) {
        long bureau = directory.unit(leaver.person().unitId()).orElseThrow().bureauId();
        return Stream.of(roles)
                .flatMap(role -> directory.holders(bureau, role).stream())
                .filter(person -> person.id() != leaver.person().id())
                .distinct()
                .toList();
    }
}
