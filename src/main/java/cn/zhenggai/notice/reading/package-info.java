/** The register and single notices for their readers, and what each may do. */
@org.springframework.modulith.NamedInterface("reading")
package cn.zhenggai.notice.reading;
