package cn.zhenggai.document.issued;

import cn.zhenggai.shared.CaseNumber;
import java.util.List;
import java.util.function.Function;

/**
 * What is about to be issued.
 *
 * @param occasion at most one paper of a kind is issued at it, {@code notice:15}
 * @param number of what the paper is about; not printed when the kind has a series of its own
 * @param school for the name of the file
 * @param cases in whose logs it is written
 * @param content given the number that it is printed with
 */
record PaperDraft(
        String occasion,
        Long noticeId,
        Long visitId,
        String number,
        String school,
        List<CaseNumber> cases,
        Function<String, Record> content) {}
