package cn.zhenggai.demo.acting;

import cn.zhenggai.demo.story.Deed;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.rectification.opening.ActingEntry;
import cn.zhenggai.rectification.opening.ActingEntry.Acts;
import cn.zhenggai.rectification.opening.DecidingActing;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Decides who acts on what lies outside of a school: others where the story says so, else the school with what it can do. */
@Component
@Profile("demo")
class ActingOutside {

    private final DecidingActing deciding;
    private final WorkItems work;
    private final Directory directory;

    ActingOutside(DecidingActing deciding, WorkItems work, Directory directory) {
        this.deciding = deciding;
        this.work = work;
        this.directory = directory;
    }

    Outcome<?> toOthers(Deed deed, CaseNumber number) {
        return decide(number, new ActingEntry(Acts.OTHERS, deed.text(), "学校护学措施同时到位", deed.until()));
    }

    /** Before its notice is signed; nothing where nobody has to decide. */
    void toSchool(CaseNumber number) {
        if (decider(number).isPresent()) {
            decide(number, new ActingEntry(Acts.SCHOOL, null, "学校先落实护学岗等临时措施，并报告有关部门联合整治", null))
                    .orThrow();
        }
    }

    private Outcome<?> decide(CaseNumber number, ActingEntry entry) {
        return deciding.decide(number, decider(number).orElseThrow(), entry);
    }

    private Optional<Actor> decider(CaseNumber number) {
        return work.openOf(number).stream()
                .filter(item -> item.step() == Step.DECIDE_ACTING)
                .findFirst()
                .flatMap(item -> directory.seatedAt(item.desk()).stream().findFirst())
                .flatMap(person -> directory.actor(person.id()));
    }
}
