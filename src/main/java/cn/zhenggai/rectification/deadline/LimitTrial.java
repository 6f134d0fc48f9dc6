package cn.zhenggai.rectification.deadline;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * What another table of limits would do. Nothing of it has happened.
 *
 * @param drafts how many unsigned cases would move, {@code served} how many served ones would have another date today
 * @param moved those of them that the reader may see, by number
 */
public record LimitTrial(List<Line> table, int drafts, int served, List<Moved> moved) {

    /** One category: the limit that counts, and the one that would; null where nothing was tried. */
    public record Line(String category, String name, Limit general, Limit major, Limit newGeneral, Limit newMajor) {

        public boolean changed() {
            return newGeneral != null && !(general.equals(newGeneral) && major.equals(newMajor));
        }
    }

    /** @param served a notice is out: its date stays, whatever the table says */
    public record Moved(
            CaseNumber number,
            String title,
            String schoolName,
            Severity severity,
            boolean served,
            LocalDate deadline,
            LocalDate wouldBe) {

        Moved to(LocalDate day) {
            return new Moved(number, title, schoolName, severity, served, deadline, day);
        }
    }

    public int hidden() {
        return drafts + served - moved.size();
    }
}
