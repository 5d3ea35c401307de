"""Arabic search under SQLAlchemy: every connection of the engine loads the extension."""

import sijill
from sqlalchemy import Column, Integer, Text, create_engine, event, text
from sqlalchemy.orm import Session, declarative_base
from sqlalchemy.pool import StaticPool

Base = declarative_base()


class Page(Base):
    __tablename__ = "page"
    id = Column(Integer, primary_key=True)
    body = Column(Text(collation="arabic"), nullable=False)


engine = create_engine("sqlite://", poolclass=StaticPool)
event.listen(engine, "connect", lambda connection, record: sijill.load(connection))

Base.metadata.create_all(engine)
with Session(engine) as session:
    session.execute(text("SELECT arabic_index_attach('page', 'body')"))
    session.add_all([Page(body="أجّلت الشركات إطلاق نماذجها"), Page(body="أمطار غزيرة")])
    session.flush()
    hits = text("SELECT id, score FROM arabic_search('page', :question)")
    for page_id, _ in session.execute(hits, {"question": "تأجيل النموذج"}):
        print(session.get(Page, page_id).body)
    for page in session.query(Page).order_by(Page.body):
        print(page.id)
