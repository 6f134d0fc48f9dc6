package cn.zhenggai.organisation.web;

import cn.zhenggai.organisation.handover.LeftWork;
import cn.zhenggai.organisation.handover.WorkLeft;
import cn.zhenggai.owed.OwedCard;
import cn.zhenggai.owed.Owing;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** The registrar owes somebody for work that lies where nobody sits. Costs no statement. */
@Component
class LeftWorkOwed implements Owing {

    private static final int BEFORE_CASES = 40;

    private final LeftWork left;

    LeftWorkOwed(LeftWork left) {
        this.left = left;
    }

    @Override
    public int order() {
        return BEFORE_CASES;
    }

    @Override
    public List<OwedCard> of(Actor reader) {
        int count = reader.is(Role.REGISTRAR) ? left.counted(reader.bureauId()) : 0;
        return count == 0
                ? List.of()
                : List.of(OwedCard.now("workLeft", List.of(count), "armchair-off", List.of(), WorkLeft.PAGE));
    }
}
