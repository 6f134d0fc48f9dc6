package cn.zhenggai.rectification;

import cn.zhenggai.rectification.extension.ExtensionEntry;
import cn.zhenggai.rectification.extension.ExtensionReason;
import cn.zhenggai.rectification.pause.PauseEntry;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Requests for time and stops, filled in correctly; what a test says about them is the date and who acts. */
@Component
public class Asking {

    private final Office office;

    Asking(Office office) {
        this.office = office;
    }

    public Outcome<CaseNumber> ask(CaseWalk walk, String until) {
        return office.asking.ask(
                walk.number(),
                office.actor(CaseWalk.OFFICER),
                new ExtensionEntry(ExtensionReason.PROCUREMENT, "配件到货延迟", LocalDate.parse(until), "停用并专人看守", null));
    }

    public Outcome<CaseNumber> decide(CaseWalk walk, String login, boolean approved) {
        return office.deciding.decide(walk.number(), office.actor(login), approved, null, approved ? null : "理由不充分");
    }

    public Outcome<CaseNumber> pause(CaseWalk walk, PauseReason reason, String review) {
        return office.pausing.pause(
                walk.number(),
                office.actor("deputy"),
                new PauseEntry(reason, "等待处理结果", "停用并专人看守", LocalDate.parse(review)));
    }
}
