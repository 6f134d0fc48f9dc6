/** What money came for a case (资金拨付): allotted by the bureau, taken back when it was written down wrongly, beside what is needed and spent. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "rectification",
            "rectification :: desk",
            "rectification :: dossier",
            "rectification :: log",
            "rectification :: reading",
            "rectification :: sidepath",
            "task"
        })
package cn.zhenggai.funds;
