package cn.zhenggai.rectification.dossier;

import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** Whoever locks second waits until the first has committed, and then sees what he did. */
public interface Cases extends CrudRepository<RectificationCase, Long> {

    @Query("select * from rectification_case where number = :number")
    Optional<RectificationCase> findByNumber(CaseNumber number);

    @Query("select * from rectification_case where number = :number for update")
    Optional<RectificationCase> lock(CaseNumber number);

    @Query("select * from rectification_case where id = :id for update")
    Optional<RectificationCase> lock(long id);

    /** Index {@code ix_case_notice}. */
    @Query("select * from rectification_case where notice_id = :noticeId order by line_no for update")
    List<RectificationCase> lockLines(long noticeId);
}
