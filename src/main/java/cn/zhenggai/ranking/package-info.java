/** The ranking of schools (半期评比): published weights, points that name their cases, vetoes. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "organisation",
            "organisation :: school",
            "calendar",
            "rectification",
            "rectification :: desk",
            "statistics",
            "statistics :: measure",
            "statistics :: coverage"
        })
package cn.zhenggai.ranking;
