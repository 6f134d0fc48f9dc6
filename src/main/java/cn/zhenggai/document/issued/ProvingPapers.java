package cn.zhenggai.document.issued;

import cn.zhenggai.evidence.Damage;
import cn.zhenggai.evidence.EvidenceFile;
import cn.zhenggai.evidence.EvidenceShelf;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Proof;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves that every issued paper is to the byte what was issued, and that none that a log tells of is gone. */
@Component
@Order(3)
public class ProvingPapers implements Proof {

    private static final int PAGE = 200;

    private final IssuedPapers papers;
    private final EvidenceShelf shelf;
    private final JdbcClient jdbc;

    ProvingPapers(IssuedPapers papers, EvidenceShelf shelf, JdbcClient jdbc) {
        this.papers = papers;
        this.shelf = shelf;
        this.jdbc = jdbc;
    }

    @Override
    public Proven prove() {
        List<String> faults = new ArrayList<>();
        int read = 0;
        Set<String> templates = new HashSet<>();
        List<IssuedPaper> page = papers.after(0, PAGE);
        while (!page.isEmpty()) {
            for (IssuedPaper paper : page) {
                read++;
                faults.addAll(faults(paper));
                if (templates.add(paper.hashes().template())) {
                    faults.addAll(templateFaults(paper));
                }
            }
            page = papers.after(page.get(page.size() - 1).id(), PAGE);
        }
        faults.addAll(missing());
        return new Proven("papers: " + read, faults);
    }

    List<String> faults(IssuedPaper paper) {
        List<String> faults = new ArrayList<>();
        Map<String, EvidenceFile> files = shelf.of(paper.owner()).stream()
                .collect(Collectors.toMap(EvidenceFile::purpose, file -> file, (one, two) -> one));
        Map<String, String> expected = Map.of(
                KeepingPapers.WORD, paper.hashes().word(),
                KeepingPapers.PDF, paper.hashes().pdf(),
                KeepingPapers.DATA, paper.hashes().data());
        expected.forEach((purpose, hash) -> {
            EvidenceFile file = files.get(purpose);
            boolean asked = !purpose.equals(KeepingPapers.PDF) || paper.pressed();
            if (asked && (file == null || !file.sha256().equals(hash))) {
                faults.add(told("PAPER_CHANGED", paper, purpose));
            }
        });
        shelf.damaged(paper.owner())
                .forEach(damage ->
                        faults.add(told(kind(damage), paper, damage.file().purpose())));
        if (!paper.seal().equals(paper.resealed()) || !sealed(paper)) {
            faults.add(told("PAPER_CHANGED", paper, "register"));
        }
        return faults;
    }

    /** In the log of every case that it is about stands what it was sealed with. */
    private boolean sealed(IssuedPaper paper) {
        return papers.casesOf(paper.id()).stream()
                .allMatch(number -> seals(number).contains(paper.seal()));
    }

    private List<String> seals(CaseNumber number) {
        return jdbc.sql("select seal from case_paper_seal where case_number = :number")
                .param("number", number.value())
                .query(String.class)
                .list();
    }

    private List<String> templateFaults(IssuedPaper paper) {
        String owner = KeepingPapers.templateOwner(paper.hashes().template());
        boolean kept = shelf.of(owner).stream()
                .anyMatch(file -> file.sha256().equals(paper.hashes().template()));
        return kept && shelf.damaged(owner).isEmpty()
                ? List.of()
                : List.of(told("PAPER_CHANGED", paper, "template " + paper.template()));
    }

    /** In one look, so that a paper which is issued meanwhile is in both or in neither. */
    private List<String> missing() {
        return jdbc.sql("""
                        select l.case_number, l.seal from case_paper_seal l
                        where not exists (select 1 from issued_paper_case c join issued_paper p on p.id = c.paper_id
                            where c.case_number = l.case_number and p.seal = l.seal)
                        order by l.case_number""")
                .query((row, n) -> "PAPER_MISSING " + row.getString("case_number") + ": " + row.getString("seal"))
                .list();
    }

    private static String kind(Damage damage) {
        return damage.missing() ? "PAPER_MISSING" : "PAPER_CHANGED";
    }

    private static String told(String fault, IssuedPaper paper, String part) {
        return fault + " " + paper.name() + " " + paper.number() + ": " + part;
    }
}
