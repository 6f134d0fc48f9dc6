package cn.zhenggai.rectification.order;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/** Puts together what a signatory reads before he signs. */
@Service
public class CheckingSignature {

    private final ForeseeingTerm foreseeing;
    private final BeforePictures pictures;
    private final Directory directory;

    CheckingSignature(ForeseeingTerm foreseeing, BeforePictures pictures, Directory directory) {
        this.foreseeing = foreseeing;
        this.pictures = pictures;
        this.directory = directory;
    }

    /** @param orders of one school, in the order of their lines */
    public SignatureCheck of(List<OrderForeseen> orders, Actor reader) {
        OrderForeseen first = orders.get(0);
        Map<String, List<Long>> photos =
                pictures.of(orders.stream().map(OrderForeseen::number).toList(), reader);
        boolean confidential = orders.stream().anyMatch(OrderForeseen::confidential);
        Desk receiving = Desk.of(confidential ? Desk.Kind.HEAD : Desk.Kind.SCHOOL, first.schoolId());
        return new SignatureCheck(
                first.schoolName(),
                orders.stream()
                        .map(order -> new SignatureCheck.Line(
                                order,
                                foreseeing.said(order.due()),
                                photos.getOrDefault(order.number().value(), List.of())))
                        .toList(),
                directory.seatedAt(receiving),
                print(orders));
    }

    public static String print(List<OrderForeseen> orders) {
        return Fingerprint.of(orders.stream().map(OrderForeseen::print).collect(Collectors.joining("\n")));
    }
}
