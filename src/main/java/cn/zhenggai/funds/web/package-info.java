/** The money of a case as a part of its page and as JSON. */
package cn.zhenggai.funds.web;
