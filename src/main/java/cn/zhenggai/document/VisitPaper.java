package cn.zhenggai.document;

import com.deepoove.poi.data.PictureRenderData;
import java.util.List;

/**
 * What the template of an inspection record (检查记录表) may ask for.
 *
 * @param mark 草稿 while there is no record, 已取消 for a cancelled visit, else empty
 * @param school with its county before it
 * @param nature 公办 or 民办; {@code stage} 小学, 初中 …
 * @param leader the first of {@code members}
 * @param ahead the visit is still to be made: {@code results} is the form for it
 * @param seen there is a record: {@code rest} has everything but what was found
 * @param omitted that the list has items of which the school can have nothing
 * @param bulk that some were ticked together, and when
 * @param counts how many items were in order, not in order, not applicable and not looked at
 * @param found there are findings
 * @param signature the picture of it, null when nobody signed on the screen
 * @param refused the school would not sign: then there is {@code refusal} and {@code witness}
 */
public record VisitPaper(
        String number,
        String mark,
        String bureau,
        String school,
        String nature,
        String stage,
        String township,
        String began,
        String ended,
        String type,
        String subject,
        String campaign,
        String checklist,
        String jointWith,
        String methods,
        String leader,
        List<MemberPart> members,
        String companions,
        List<ResultPart> results,
        boolean ahead,
        List<RestPart> rest,
        boolean seen,
        String counts,
        String omitted,
        String bulk,
        List<FindingPart> findings,
        boolean found,
        String opinion,
        String signer,
        String signerPost,
        PictureRenderData signature,
        boolean refused,
        String refusal,
        String witness,
        String recordedBy,
        String date) {

    /** One of those who went, the leader first. */
    record MemberPart(String name, String unit) {}

    /** One item of the list: 合格, 不合格, 不适用 or 未查. */
    record ResultPart(String no, String category, String item, String result, String note) {}

    /** The items of a category that were in order, did not apply or were not looked at: how many, and which. */
    record RestPart(String category, String ok, String notApplicable, String unchecked) {}

    /** One thing that was not in order: {@code item} is what was required, {@code order} what is to be done. */
    record FindingPart(
            String no,
            String place,
            String description,
            String category,
            String severity,
            String photos,
            String basis,
            String fixed,
            String item,
            String order,
            String caseNumber) {}
}
