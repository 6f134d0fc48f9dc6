/** What templates call beyond their language: icons, and how near an end is. */
package cn.zhenggai.web.template;
