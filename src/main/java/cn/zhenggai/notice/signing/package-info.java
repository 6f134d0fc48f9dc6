/** A notice signed, received, refused or withdrawn as one. */
@org.springframework.modulith.NamedInterface("signing")
package cn.zhenggai.notice.signing;
