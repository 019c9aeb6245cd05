# 每轮调查的公开页面：条款。
w-title = 调查条款：{ $relationship }，{ $label }
w-lead = 调查开始时确定的一切。任何有此地址的人都可以阅读；所有人看到的都一样。
w-back = 返回本调查的条款
w-when-name = 时间
w-when = 从{ $opens }开放至{ $closes }。在此之前密封的答卷，接收至{ $late }。关闭可以推迟，最晚到{ $latest }。
w-asked-name = { $party }的询问对象
w-asked-confirmed = { $people } 人。{ $party }已确认名单。
w-asked-unconfirmed = { $people } 人。{ $party }没有确认名单。
w-released-name = 公布的内容
w-released = { $parties ->
    [1] 汇总，提供给{ $party }。如果作答的人数少于 { $k }，他们的答案一份也不会被打开、显示或用于任何数字。
   *[other] 汇总，在同一时刻提供给双方组织。如果一个组织作答的人数少于 { $k }，他们的答案一份也不会被打开、显示或用于任何数字。
}
w-never-name = 绝不显示的内容
w-never = 谁作了答，某个人答了什么：对任何人都不显示，协调人也不例外。评论先由协调人阅读，只有作者允许时才会转达。
w-precision-name = 精细程度
w-precision = 从 { $k } 份答案起：整个主题的得分，取整到百分制的 5 分，极端值只写作“至多”和“至少”。从 10 份起：单条陈述的平均值（取整）和评论。从 25 份起：更精细的平均值，以及以十分之一为单位的比例。适用哪一级只取决于答案的数量。没有中间结果，也不能按人群筛选。
w-custody-name = 谁能打开答卷
w-custody-server = 本服务器的管理员持有密钥，密钥与数据库分开保管。调查关闭时密钥即被销毁。在此之前，不会向任何人显示答案。
w-custody-joint = 三位关闭码持有人中的两位，与本服务器一起：任何人都不能单独打开答卷。如果截止时间之后 60 天内没有两个关闭码，所有答卷将在未打开的情况下销毁。否则，密钥和答卷在调查关闭时销毁。
w-holder-name = { $name }的关闭码
w-holder = 校验字母 { $letters }
w-script-name = 答案在哪里密封
w-script-either = 在您的浏览器中，因此服务器绝不会同时看到答案和您的访问码。在不运行脚本的地方，由服务器密封，它会在一瞬间同时看到两者。
w-script-only = 在您的浏览器中，因此服务器绝不会同时看到答案和您的访问码。
w-contact-name = 可以问谁

w-check-title = 核对这些是否是您的条款
w-check-text = 条款逐字节固定在一个文件中：
w-fingerprint-name = 指纹
w-digest-name = SHA-256
w-check-how = 指纹在每份邀请的链接中，位于点号之后；它是该文件 SHA-256 的开头部分，只是写法不同。您的浏览器在密封任何内容之前都会比对两者。您也可以自己比对：用您信任的程序计算文件的 SHA-256，并与同事比对指纹。
w-changes-title = 此后的变化
w-changes-none = 自调查开始以来没有任何变化。
w-changes-text = 按发生的顺序排列。这些都不会改变上面的文件。
w-raised = 最少答案数提高到 { $k }。
w-postponed = 关闭推迟到{ $closes }。
w-restored = 本调查已恢复到{ $made }制作的备份。此后提交的答卷已经丢失，可以再次提交；有些可能会计两次。
w-destroyed = 没有人及时关闭调查。所有答卷已在未打开的情况下销毁。
w-corrected = 更正了 { $count } 个地址。相应的访问码不变；旧地址已收到通知。
w-questions-title = 问题
w-definition = 问卷定义 { $id }，版本 { $version }：
w-questions-of = { $party }看到的问题
w-more-title = 延伸阅读
w-stored-link = 保存了哪些与我有关的内容
w-bulletin-link = 已计入答卷的列表
w-bulletin-link-later = 已计入答卷的列表：将出现在哪里
w-drop-link = 递交密封答卷

# 保存了哪些与我有关的内容。
w-stored-title = 保存了哪些与我有关的内容
w-stored-lead = 在调查开放期间，与您或您的答案有关的所有字节如下。
w-gone = 本调查已关闭：答卷箱和密钥已经销毁，姓名和地址在关闭 30 天后删除。
w-row-title = 一行带有您姓名的记录
w-row-text = “invitation”表，以一位虚构人物为例：
w-row-id = 启动时随机抽取。它不说明任何与您有关的事。
w-row-panel = 您在哪个组织的名单上。
w-row-email = 邀请寄往的地址。
w-row-name = 由您的组织提供。
w-row-locale = 寄给您的邮件所用的语言。
w-row-note = 本例为 { $bytes } 字节。您的记录在启动时写入，只有在更正您的地址时才会改变；那时旧地址会另行保留，直到已通知该地址。
w-row-absent = 没有任何一列记录您是否作答或何时作答，也没有任何一列记录您的访问码。如果您要求不再收到邮件，您的随机编号会记在另一张表中，不记时间。
w-box-title = 一个答卷箱，从第一天到最后一天大小不变
w-box-text = 答卷没有各自的行。一个组织的所有答卷都放在同一条加密记录，即答卷箱中；每次变化时整条替换，偶尔没有变化时也会替换：
w-box = { $party }：询问 { $people } 人，{ $boxes ->
    [1] 1 个答卷箱，{ $bytes } 字节
   *[other] { $boxes } 个答卷箱，每个约 { $bytes } 字节
}，每个可放 { $slots } 份答卷。
w-box-inside = 里面的内容要用数据库之外的密钥才能读取：对每位受邀者，记录是否发出过答卷，以及当时所签的盲化消息的摘要；与此分开的是密封答卷，按它们各自看似随机的编号排列。
w-ballot = 一份密封答卷有 { $bytes } 字节，无论内容是什么：空白也好，填满也好，所有答卷长度相同。里面没有任何内容表明它属于谁。
w-box-why = 为什么这样做：拥有数据库或其全部备份的人，能看到某个答卷箱变了。看不到放进去的是谁的答卷，是哪一份，也看不到里面有多少份。
w-mail-title = 寄给您的邮件，以及您的访问码
w-mail-text = 邮件等待发送时，有一行记录说明它对应哪个编号、不早于何时发送。其中没有正文，没有访问码，也没有地址；邮件发送后即删除。任何地方都不记录提醒过谁。
w-code-text = 您的访问码没有保存在任何地方。写邮件给您时，才用数据库之外的密钥，根据您的编号重新计算。
w-device-title = 在您自己的设备上
w-device-text = 在运行脚本的地方，您的浏览器会保存草稿，直到您提交；然后保存您的密封答卷，直到调查结束。两者都用您的访问码加密；除非您提交，否则不会离开设备。

# 列表。
w-bulletin-title = 已计入的答卷：{ $relationship }，{ $label }
w-bulletin-later = 调查关闭之后（最早在{ $from }之后），这里会出现已计入答卷的列表，您可以查找您的回执。
w-bulletin-lead = 本调查已关闭。这些答卷已经计入；这里的一切任何人都可以核验。
w-counts = 邀请 { $invited } 人，发出答卷 { $issued } 份，计入 { $counted } 份，无法读取 { $invalid } 份。
w-counts-few = 作答的人数少于 { $k }。他们的答卷一份也没有打开，也没有列出。
w-find-title = 查找您的回执
w-find-label = 您的回执
w-find-hint = 64 个数字和字母。在运行脚本的地方，您的浏览器会读取列表并自行查找：回执不会发送出去。
w-find = 查找
w-receipt-found = 它在列表上：这份答卷已经计入。
w-receipt-missing = 它不在列表上。如果您的组织答案太少，其答卷一份也不会列出。否则，请询问条款中的联系人，并出示本页面的地址。
w-receipt-unreadable = 这不是回执：回执有 64 个字符，由数字和字母 a 到 f 组成。
w-receipt-failed = 刚才无法读取列表。请再试一次。
w-verify-title = 核验整个列表
w-verify-text = 带有全部签名的列表：
w-verify-note = 该程序无需联网即可核验：每份答卷都由本调查的密钥签名，没有一份重复出现，各项计数相符，并且列表与您的邀请中的指纹一致。

# 递交页面。
w-drop-title = 递交密封答卷：{ $relationship }，{ $label }
w-drop-lead = 在这里递交您保存密封答卷的文件，截止时间为{ $late }。
w-drop-early = 本调查将于{ $opens }开放。从那时起，这里接收密封答卷。
w-drop-over = 密封答卷的接收已于{ $late }截止。现在递交已经太晚。感谢您的到访。
w-drop-problem = 这份答卷没有被接收
w-drop-unreadable = 这不是密封答卷的文件，或者文件缺少一部分。请选择当初保存的原文件。
w-drop-other = 这份答卷属于另一项调查。请使用您保存时显示的地址。
w-drop-refused = 这份答卷没有本调查的签名，或者保存之后被更改过。请选择当初保存的原文件。
w-drop-label = 您的密封答卷文件
w-drop-hint = 文件名以“sealed-ballot”开头。
w-drop-send = 递交
w-drop-done = 您的答卷已经送达。它将在关闭之后计入；如果{ $own }作答的人数少于 { $k }，则他们的答卷一份也不会被打开。
w-drop-after = 如果再次递交，仍然只计一次。现在可以删除该文件。
w-drop-what-title = 文件里有什么
w-drop-what = 您的答案，经过密封，只有本调查的密钥能在关闭之后打开；以及本调查的签名，签名时看不到是为哪份答卷所签。没有姓名，没有访问码，也没有时间。
w-drop-why = 您在这里不需要访问码，也不会被问到您是谁。如果您从其他网络前来，或由别人带来文件，那么即使有人监视这台服务器，也无法看出答卷是谁的。
