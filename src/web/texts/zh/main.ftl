# 日期：“2026年9月30日 17:00（CEST, Europe/Berlin）”。
moment = { $year }年{ $month }{ $day }日 { $time }（{ $zone }）
month-1 = 1月
month-2 = 2月
month-3 = 3月
month-4 = 4月
month-5 = 5月
month-6 = 6月
month-7 = 7月
month-8 = 8月
month-9 = 9月
month-10 = 10月
month-11 = 11月
month-12 = 12月

# 问卷开头。
lead = { $parties ->
    [1] { $asked-by }想了解：在您看来，{ $own }运作得怎么样。
   *[other] { $asked-by }想了解：在您看来，{ $own }和{ $partner }合作得怎么样。
}
skip = 跳到问题
languages = 语言
period-usual = { $parties ->
    [1] 最近 12 个月，或自您加入以来
   *[other] 最近 12 个月，或自合作开始以来
}
period-before-a-contract = 迄今为止的往来，包括本次谈判
preview-notice = 这是预览：受邀者将看到的页面。在这里无法提交任何内容，也不会保存任何内容。
title-problem = 未计入：
notice-not-yet-open = 问题将于{ $opens }开放。您的链接保持不变，请届时再来。
notice-late = 答卷的填写已于{ $closed }截止。现在只接收已经在途中的答案。感谢您的到访。
notice-restored = 本调查已恢复到{ $made }制作的备份。此后提交的答案已经丢失，我们深表歉意。如果您是在此之后作答的，或者不能确定，请用同一访问码再作答一次：如果您的答案仍在，页面会告诉您。公布的计数会说明这一情况。
notice-closed = 本调查已于{ $closed }关闭，无法再作答。感谢您的到访。

# 承诺：必须严格使用以下措辞。
promise-title = 我们向您承诺
promise-server = 密钥另行保管；没有密钥，存储的数据、备份和日志都无法显示您的答案，也无法把答案与您联系起来。关闭之前，不会向任何人显示答案。本服务器的管理员持有密钥，有可能滥用密钥。
promise-joint = 密钥另行保管；没有密钥，存储的数据、备份和日志都无法显示您的答案，也无法把答案与您联系起来。关闭之前无法打开任何答案；关闭之后也不能，除非三位关闭码持有人（协调人、买方代表和供应方代表）中的两位与运营方共同操作。
promise-small-group = 在人数较少的群体中，同事可能会从您写的内容猜到是您。
promise-without-script = 在这种方式下，服务器会在一瞬间同时看到您的访问码和答案。

# 基本情况。
fact-time-name = 所需时间
fact-time = 大约 { $minutes } 分钟。任何问题都可以留空。
fact-until-name = 开放至
fact-until = { $closes }。
fact-invited-name = 询问对象
fact-invited-confirmed = { $own }的 { $invited } 人。{ $own }已确认名单。
fact-invited-unconfirmed = { $own }的 { $invited } 人。{ $own }没有确认名单。
fact-results-name = 之后会怎样
fact-results = { $parties ->
    [1] 如果{ $own }作答的人数少于 { $k }，他们的答案永远不会被打开。否则，{ $own }会看到一份报告：只有汇总，绝不会有任何一个人的问卷。
   *[other] 如果{ $own }作答的人数少于 { $k }，他们的答案永远不会被打开。否则，双方组织会在同一时刻看到同一份报告：只有汇总，绝不会有任何一个人的问卷。
}
fact-contact-name = 可以问谁

# 表单。
code-label = 您的访问码
code-hint = 访问码在您的邀请中；打开邀请中的链接时会自动填入。大小写、空格和连字符都没有影响。
other-terms = 本页面的条款与您的链接所对应的条款不同。请先询问上面的联系人，再作答。
part = 第 { $number } 部分，共 { $of } 部分
role-own = 您的组织
role-partner = 您的合作方
pick-notes = 这些词的含义
pick-hint = 最多选择 { $limit } 项。
comment-hint = 可写约 { $room } 个字母；带重音的字母占用更多，汉字每字约占三个字母的位置。
consent = { $parties ->
    [1] 协调人阅读后，可以将原文展示给您的组织。否则只有协调人能看到。
   *[other] 协调人阅读后，可以将原文展示给双方组织。否则只有协调人能看到。
}
send-text = 留空的问题按“不好说”计算。提交后答案无法更改。
send = 提交我的答案
fingerprint = 指纹，与您的链接中的相同：

# 表单不能计入的原因。
problems-title = 您的答案未被计入
problems-kept = 您填写的所有内容都还在。
problem-at = “{ $question }”{ $sentence }
problem-code-missing = 请输入邀请中的访问码。
problem-code-wrong = 此访问码不属于本调查。请与您的邀请核对。
problem-rating-unreadable = 有一个答案无法读取。请重新选择。
problem-pick-unreadable = 有一个选项无法读取。请重新选择。
problem-too-many-picks = 您选择了 { $chosen } 项。请最多保留 { $limit } 项。
problem-comment-too-long = 此评论太长：可写约 { $room } 个字母，超出约 { $over } 个（汉字每字约占三个）。请缩短；没有任何内容被截掉。
problem-many-blanks = 您评定了 { $answered } 题，共 { $ratings } 题。您可以就这样提交：留空的按“不好说”计算。也可以从第一个留空处继续。
problem-not-yet-open = 本调查将于{ $opens }开放。请届时提交您的答案。
problem-closed = 本调查已于{ $closed }关闭，因此这些答案未能计入。
problem-unavailable = 我们刚才未能保存您的答案。请一分钟后再次提交。无论提交多少次，都只计一次。

# 致谢。
thanks-title = 谢谢您
thanks-text = 您的答案已经送达。
receipt-title = 您的回执
receipt-text = 如果{ $own }至少有 { $k } 人作答，关闭之后它会出现在已计入答卷的公开列表上；如果不足，他们的答卷一份也不会列出。它表明您参加了，而不表明您答了什么。您不必保留它。
receipt-link = 列表将出现在哪里
next-title = 之后会怎样
thanks-next = { $parties ->
    [1] 本调查开放至{ $closes }。如果{ $own }作答的人数少于 { $k }，他们的答案一份也不会被打开或显示。否则，{ $own }会看到一份报告：只有汇总，绝不会有任何一个人的问卷。
   *[other] 本调查开放至{ $closes }。如果{ $own }作答的人数少于 { $k }，他们的答案一份也不会被打开或显示。否则，双方组织会在同一时刻看到同一份报告。
}
thanks-device = 如果还有其他人使用此设备，请现在就关闭此窗口，以免有人返回您的表单。

# 短页面。
already-counted-title = 您已经作答
already-counted-text = 用此访问码提交的答案此前已经计入，因此这些答案没有添加。您不需要再做什么。谢谢您。
sealed-elsewhere-title = 此访问码已经使用过
sealed-elsewhere-text = 此前已有答案用此访问码密封，所在的浏览器会自行提交，因此您刚才提交的内容没有添加。如果那个页面说您的答案已经送达，就不需要再做什么。如果没有，请在同一台设备的同一个浏览器中再次打开邀请中的链接：它会再次提交同样的答案，并且只计一次。
unknown-page-title = 这里没有页面
unknown-page-text = 链接可能不完整。请从您的邀请中再次打开，或把它完整地复制到地址栏。
method-not-allowed-title = 这里不能这样操作
method-not-allowed-text = 请再次打开邀请中的链接。
too-large-title = 此表单太大，无法读取
too-large-text = 没有计入任何内容。请返回，缩短您的评论，然后再次提交表单。
too-slow-title = 表单没有及时送达
too-slow-text = 没有计入任何内容。请返回并再次提交表单，也许可以换一个更好的网络连接。
unreadable-title = 此请求无法读取
unreadable-text = 没有计入任何内容。请返回再试一次。
too-many-title = 来自您的网络的请求太多
too-many-text = 请稍等几秒再试。没有计入任何内容，也没有丢失任何内容：请返回您的表单并再次提交。
in-clear-title = 此页面只通过 HTTPS 提供
in-clear-text = 您的请求没有加密，因此没有被读取。请再次打开邀请中的链接。
unavailable-title = 请一分钟后再试
unavailable-text = 目前无法访问本调查。如果您正在提交答案，请返回并再次提交：无论提交多少次，都只计一次。
broken-title = 我们这边出了问题
broken-text = 请返回，一分钟后再试。如果您正在提交答案：无论提交多少次，都只计一次。
console-unknown-title = 这里没有页面
console-unknown-text = 它可能已被删除，或属于其他人。请返回您的合作关系列表。
not-now-title = 现在无法这样操作
not-now-text = 这一轮调查在此期间已经进入下一步，或者还没有到这一步。请返回它的页面，那里按顺序列出了每一步。
refused-title = 此表单未被接受
refused-text = 没有任何更改。表单不是来自您本次会话的页面：您可能已经退出登录，或者页面打开的时间太长。请重新打开页面。
link-gone-title = 此链接已经失效
link-gone-text = 它已被使用、撤销或已过期。请索取新的链接：协调人请到登录页面，代表请回复发来该链接的邮件。

# 自行密封答案的浏览器得到的消息。
sealed-already-issued = 此访问码此前已用于其他答案，因此没有签名。如果那些答案没有送达，请在您开始时使用的设备和浏览器中再次打开链接：它会再次提交，并且只计一次。
sealed-wrong-code = 此访问码不属于本调查。请与您的邀请核对。
sealed-not-yet-open = 本调查尚未开放。请在开放后提交您的答案。
sealed-closed = 本调查已关闭，不再接收答案。
sealed-malformed = 此请求无法读取。没有计入任何内容。请刷新页面，再次提交您的答案。
sealed-refused = 此内容未被接受：它不是本调查的答卷，或者不是来自本调查的页面。没有计入任何内容。
sealed-too-many = 请求太多。请稍等几秒再试；没有丢失任何内容。
sealed-unavailable = 目前无法访问本调查。请一分钟后再次提交：无论提交多少次，您的答案都只计一次。
sealed-unknown-panel = 没有这项调查。请再次打开邀请中的链接。
