/** Technologies: databases, messaging, data and AI tools. Layout and rules: docs/domain/taxonomy.md. */
export const DATA_TECHNOLOGIES = `
632 group-stores [group]: Databases and messaging
  Where data rests and how it moves.
633 group-stores > postgresql: PostgreSQL
  A trusted open relational database.
  postgres | postgre | postgress | postgresdb | PG | psql
634 group-stores > mysql: MySQL and MariaDB
  Widely used relational databases.
  mysql | mariadb | percona
635 group-stores > sql-server: Microsoft SQL Server
  Microsoft's relational database.
  mssql | sql server | azure sql
636 group-stores > oracle-database: Oracle Database
  Oracle's relational database.
  oracle | oracle db | oracle rac
637 group-stores > mongodb: MongoDB
  A document database.
  mongo | documentdb
638 group-stores > redis: Redis
  A fast in-memory store.
  valkey | redis cache | redis cluster
639 group-stores > memcached: Memcached
  A simple shared cache.
  memcache
640 group-stores > elasticsearch: Elasticsearch
  Search and analysis of text and logs.
  elastic | opensearch | ELK | elastic stack | elasticsearh
641 group-stores > solr: Solr and Lucene
  Older building blocks for full-text search.
  solr | lucene | apache solr
642 group-stores > cassandra: Cassandra
  A wide-column store for very large data.
  apache cassandra | scylladb | scylla | casandra
643 group-stores > dynamodb: DynamoDB
  Amazon's key-value store.
  dynamo
644 group-stores > cockroachdb: Distributed SQL
  Relational databases over many machines.
  cockroachdb | cockroach | spanner | yugabyte | vitess | tidb
645 group-stores > clickhouse: ClickHouse
  A very fast analytical database.
  clickhouse cloud | clikhouse
646 group-stores > druid-pinot: Druid and Pinot
  Databases for live figures over events.
  apache druid | apache pinot | druid | pinot
647 group-stores > duckdb: DuckDB
  Analysis inside one process.
  duckdb analytics | motherduck
648 group-stores > sqlite: SQLite
  A database in one file.
  sqlite3 | libsql
649 group-stores > neo4j: Neo4j
  A graph database.
  cypher query
650 group-stores > timescaledb: TimescaleDB and InfluxDB
  Databases for measurements over time.
  timescale | influxdb | influx | timescaledb
651 group-stores > vector-stores: Vector databases
  Stores for search by meaning.
  pgvector | pinecone | weaviate | qdrant | milvus
652 group-stores > kafka: Kafka
  A log for streams of events.
  apache kafka | confluent | kafka streams | kafak | redpanda
653 group-stores > rabbitmq: RabbitMQ
  A broker for messages between services.
  rabbit | AMQP | rabbitmq broker
654 group-stores > classic-brokers: ActiveMQ and IBM MQ
  Long-standing message brokers of large firms.
  activemq | IBM MQ | websphere MQ | JMS | tibco
655 group-stores > nats: NATS
  Light messaging for services and devices.
  nats.io | jetstream
656 group-stores > mqtt: MQTT
  Light messaging for devices.
  mosquitto | hivemq
657 group-stores > firebase: Firebase and Supabase
  Ready-made back ends for apps.
  firebase | firestore | supabase
658 group-data-tools [group]: Data and AI tools
  What data and AI teams work with.
659 group-data-tools > snowflake: Snowflake
  A data warehouse in the cloud.
  snowflake db
660 group-data-tools > bigquery: BigQuery
  Google's data warehouse.
  google bigquery
661 group-data-tools > redshift: Redshift and Athena
  Amazon's services for analysis.
  redshift | athena | amazon redshift | aws glue
662 group-data-tools > databricks: Databricks
  A platform for data and AI around Spark.
  delta lake | unity catalog
663 group-data-tools > spark: Spark
  Computing over large data on many machines.
  apache spark | pyspark | spark streaming | spark SQL
664 group-data-tools > hadoop: Hadoop
  The older family of tools for large data.
  apache hadoop | hive | HDFS | hbase | cloudera
665 group-data-tools > flink: Flink
  Computing over streams.
  apache flink | flink SQL
666 group-data-tools > beam: Beam and Dataflow
  One way to write batch and stream jobs.
  apache beam | google dataflow | beam | dataflow
667 group-data-tools > airflow: Airflow
  Scheduling of data jobs.
  apache airflow | cloud composer | MWAA
668 group-data-tools > dagster-prefect: Dagster and Prefect
  Newer schedulers for data jobs.
  dagster | prefect
669 group-data-tools > dbt: dbt
  Transformation of data in the warehouse.
  data build tool | dbt core | dbt cloud
670 group-data-tools > iceberg: Iceberg and Hudi
  Open tables on cheap storage.
  iceberg | apache iceberg | hudi | apache hudi
671 group-data-tools > power-bi: Power BI
  Microsoft's tool for reports.
  microsoft fabric
672 group-data-tools > tableau: Tableau
  A tool for charts and dashboards.
  tableu | tableau desktop
673 group-data-tools > looker: Looker
  Google's tool for reports.
  looker studio | lookml | google looker
674 group-data-tools > metabase-superset: Metabase and Superset
  Open tools for reports.
  metabase | superset | apache superset
675 group-data-tools > fivetran: Fivetran and Airbyte
  Ready-made data loading.
  fivetran | airbyte | stitch
676 group-data-tools > debezium: Debezium
  Following changes of databases.
  debezium connector
677 group-data-tools > pytorch: PyTorch
  A library for neural networks.
  torch | pytorch lightning
678 group-data-tools > tensorflow: TensorFlow
  A library for neural networks.
  keras | tensorfow
679 group-data-tools > jax: JAX
  Fast numerical computing for research.
  google jax
680 group-data-tools > scikit-learn: scikit-learn
  Classic machine learning in Python.
  sklearn | scikit
681 group-data-tools > boosting: XGBoost and LightGBM
  Strong learners for tables.
  xgboost | lightgbm | catboost | gradient boosting
682 group-data-tools > pandas: pandas, NumPy and Polars
  Tables and arrays in Python.
  pandas | numpy | polars | scipy
683 group-data-tools > hugging-face: Hugging Face
  Open models and tools.
  HF transformers
684 group-data-tools > langchain: LangChain and LlamaIndex
  Libraries for applications on language models.
  langchain | llamaindex | langgraph
685 group-data-tools > openai-api: OpenAI models
  OpenAI's models through their API.
  openai | GPT | GPT-4 | openai API | azure openai
686 group-data-tools > anthropic-claude: Claude models
  Anthropic's models through their API.
  claude | anthropic
687 group-data-tools > open-models: Open-weight models
  Models that run on one's own machines.
  llama | mistral | vllm | ollama | qwen
688 group-data-tools > mlflow: MLflow
  Keeping track of models and experiments.
  mlflow tracking | managed mlflow
689 group-data-tools > kubeflow: Kubeflow
  Machine learning pipelines on Kubernetes.
  kube flow pipelines | kserve
690 group-data-tools > weights-and-biases: Weights & Biases
  Following and comparing experiments.
  wandb
691 group-data-tools > cloud-ml: Cloud machine learning services
  Machine learning services of the clouds.
  sagemaker | vertex ai | amazon sagemaker | azure ml | azure machine learning
692 group-data-tools > bedrock: Amazon Bedrock
  Language models as a service on AWS.
  bedrock | AWS bedrock
693 group-data-tools > cuda: CUDA
  Programming graphics processors.
  nvidia cuda | cuda C | cudnn
694 group-data-tools > opencv: OpenCV
  A library for images and video.
  opencv python | cv2
`;
