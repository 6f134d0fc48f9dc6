package cn.zhenggai.document;

import java.util.Arrays;

/** The papers that can be printed: the template of each, and the record whose parts are the fields it may use. */
enum Paper {
    CASE_FILE("case-file.docx", CaseFile.class),
    INSPECTION_RECORD("inspection-record.docx", VisitPaper.class),
    NOTICE("notice.docx", NoticePaper.class),
    RECEIPT("receipt.docx", ReceiptPaper.class),
    REINSPECTION_OPINION("reinspection-opinion.docx", OpinionPaper.class);

    private final String file;
    private final Class<? extends Record> fields;

    Paper(String file, Class<? extends Record> fields) {
        this.file = file;
        this.fields = fields;
    }

    String file() {
        return file;
    }

    Class<? extends Record> fields() {
        return fields;
    }

    static Paper of(Record content) {
        return Arrays.stream(values())
                .filter(paper -> paper.fields == content.getClass())
                .findFirst()
                .orElseThrow();
    }
}
