package cn.zhenggai.statistics;

import cn.zhenggai.funds.AllotmentEntry;
import cn.zhenggai.funds.AllottingFunds;
import cn.zhenggai.funds.FundsSource;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.MovableClock;
import java.math.BigDecimal;
import java.util.Random;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Now and then money comes for a case, and now and then it was written down wrongly; what may not be changes nothing. */
@Component
@Lazy
class ComingMoney {

    private final Office office;
    private final AllottingFunds allotting;
    private final MovableClock clock;

    ComingMoney(Office office, AllottingFunds allotting, MovableClock clock) {
        this.office = office;
        this.allotting = allotting;
        this.clock = clock;
    }

    void perhaps(CaseWalk walk, Random random) {
        int choice = random.nextInt(6);
        if (choice < 2) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(90_000), 4);
            allotting.allot(
                    walk.number(),
                    office.actor("director"),
                    new AllotmentEntry(amount, FundsSource.COUNTY, clock.today(), null, null));
        } else if (choice == 2) {
            allotting.takeBack(walk.number(), office.actor("director"), 1 + random.nextInt(2), "录错");
        }
    }
}
