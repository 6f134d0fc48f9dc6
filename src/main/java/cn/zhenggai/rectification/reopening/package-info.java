/** A closed case that begins again: proposed, decided, or found to rest on falsified proof; and every closure there was. */
@org.springframework.modulith.NamedInterface("reopening")
package cn.zhenggai.rectification.reopening;
