package cn.zhenggai.rectification;

import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

interface Cases extends CrudRepository<RectificationCase, Long> {

    Optional<RectificationCase> findByNumber(CaseNumber number);

    /** Whoever comes second waits here until the first has committed, and then sees what he did. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<RectificationCase> readByNumber(CaseNumber number);

    /** Index {@code ix_case_notice}. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    List<RectificationCase> readByTiesNoticeIdOrderByTiesLineNo(long noticeId);

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<RectificationCase> readById(long id);
}
